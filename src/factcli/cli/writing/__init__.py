"""What commands write: answers, reports of checks, knowledge files, and how far a build is."""

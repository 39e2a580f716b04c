//! From the bytes of a report to text and proposed claims, each with the words it came from.

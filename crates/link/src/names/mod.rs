//! Names of people across scripts and romanisations: one spelling, a set of readings.

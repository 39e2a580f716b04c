//! Record linkage: which rows of several lists are one person (Fellegi and Sunter 1969).

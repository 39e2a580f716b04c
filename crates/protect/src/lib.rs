//! Sealing, disclosure control and tamper evidence; the only maker of Cleared values.

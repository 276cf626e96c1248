"""The dossier folder: load, save, journal, snapshots and lock; nothing that was finished is ever lost."""

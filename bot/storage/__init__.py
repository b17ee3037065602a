"""The database: tables, encryption, stores, migrations."""

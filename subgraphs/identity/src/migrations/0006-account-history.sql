create index "audit_entry_by_subject" on "audit_entry" ("tenant_id", "subject_type", "subject_id", "seq");

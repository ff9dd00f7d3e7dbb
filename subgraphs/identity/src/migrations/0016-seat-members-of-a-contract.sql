-- Who is let in or out with a contract: asked each time a contract changes its state (T-36).
create index "seat_standing_by_contract" on "seat_standing" ("tenant_id", "contract_id");

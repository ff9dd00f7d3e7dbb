/** Runs the functions that find out the tenant; made with the database, never logs in. */
export const directoryRole = 'monban_identity_directory';

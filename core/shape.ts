/**
 * The form of values that came from elsewhere, looked at by hand: for what a page takes of its own server, where schemas would
 * weigh 31 kB. Where others send us something, a schema decides.
 */
export const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

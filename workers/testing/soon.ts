/** For what must come: long, since a shared machine takes its time. Where mutants keep most of it from coming, brief. */
export const SOON = { timeout: Number(process.env.TESTS_WAIT_MS ?? 20_000), interval: 20 }

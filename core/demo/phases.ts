/** How far a demo is. */
export const DEMO_PHASES = ['starting', 'history', 'live', 'stopped', 'failed'] as const
export type DemoPhase = (typeof DEMO_PHASES)[number]

/** @returns whether a demo can stand so. */
export const isDemoPhase = (value: unknown): value is DemoPhase => DEMO_PHASES.some((phase) => phase === value)

import type { Sums } from '../contract.ts'

/** Every case has the stint that its root was, so cases without any come from before stints were counted. */
export const lacksStints = ({ counts }: Sums): boolean => counts.cases > 0 && counts.aiStints + counts.humanStints === 0

/** Every first stint that was handed off opened a handoff, so without any these were not counted. */
export const lacksHandoffs = ({ counts }: Sums): boolean => counts.aiHandedOff > 0 && counts.handoffs === 0

/** What tells one run of the simulator from others. */
export interface DemoRun {
  scenario: string
  seed: number
  /** Where its history ends and its live part begins. */
  anchorMs: number
}

/** @returns what begins the ids of everything that one run of the simulator tells, so that two runs in a workspace stay apart. */
export const demoRunName = ({ scenario, seed, anchorMs }: DemoRun): string => `${scenario}${seed}-${anchorMs.toString(36)}`

/** @returns the source of its events. */
export const demoSource = (runName: string): string => `/simulation/${runName}`

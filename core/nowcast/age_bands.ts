/** Hours after a resolution at which the hazard's level may change; the last band ends with the window. */
const EDGES_HOURS = [0, 6, 24, 48, 96, 168, 336, 672, 1344]

/** How ages of breaks are cut, by the acceptance window: docs/drift.md, section 1. */
export interface AgeBands {
  /** W: ages are 0 ≤ a < W, in hours. */
  windowHours: number
  /** Where each band begins, and W at the end: one more than there are bands. */
  edgesHours: readonly number[]
}

/** @returns the bands below a window; six where it is 14 days. */
export const ageBandsOf = (windowHours: number): AgeBands => ({
  windowHours,
  edgesHours: [...EDGES_HOURS.filter((edge) => edge < windowHours), windowHours],
})

/** @returns how many bands there are. */
export const bandCount = ({ edgesHours }: AgeBands): number => edgesHours.length - 1

/** @returns the number of the band in which an age lies; of one beyond the window, the last. */
export function bandOf({ edgesHours }: AgeBands, ageHours: number): number {
  let band = 0
  while (band < edgesHours.length - 2 && ageHours >= (edgesHours[band + 1] ?? 0)) band++
  return band
}

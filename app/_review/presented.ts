/** What a page hears when its sections are to be presented. */
export const PRESENT_EVENT = 'holdfast:present'

/** @returns the section that a key leads to while a review is presented; null to leave; the same for a key that means nothing. */
export function sectionAfter(key: string, place: number, sections: number): number | null {
  if (key === 'Escape') return null
  if (key === 'ArrowRight' || key === 'ArrowDown' || key === 'PageDown' || key === ' ') return Math.min(sections - 1, place + 1)
  if (key === 'ArrowLeft' || key === 'ArrowUp' || key === 'PageUp') return Math.max(0, place - 1)
  if (key === 'Home') return 0
  return key === 'End' ? sections - 1 : place
}

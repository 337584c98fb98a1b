/** How far something that scrolls sideways is scrolled, as the browser tells it. */
export interface Scrolled {
  scrollLeft: number
  clientWidth: number
  scrollWidth: number
}

/** Browsers round these numbers, each in its own way. */
const SLACK_PX = 1

/** @returns on which sides there is more than can be seen: `left`, `right`, `left right`, or nothing. */
export function edgesOf({ scrollLeft, clientWidth, scrollWidth }: Scrolled): string {
  const left = scrollLeft > SLACK_PX
  const right = scrollWidth - clientWidth - scrollLeft > SLACK_PX
  return [left && 'left', right && 'right'].filter(Boolean).join(' ')
}

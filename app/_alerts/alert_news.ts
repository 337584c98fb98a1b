import type { AlertsNews } from '#core/alert/contract.ts'

type Fired = AlertsNews['fired'][number]

/** More than this are said by their number. */
const MOST = 3
/** What is kept to be said once others are closed. */
const KEPT = 50

/** @returns what began to fire and was not closed, with what was just heard: the latest first; nothing once all is over. */
export function hearFired(before: readonly Fired[], { fired, openCount }: AlertsNews): readonly Fired[] {
  if (openCount === 0) return []
  if (fired.length === 0) return before
  const isNew = new Set(fired.map(({ id }) => id))
  return [...fired, ...before.filter(({ id }) => !isNew.has(id))].slice(0, KEPT)
}

export interface BannerModel {
  tone: 'bad' | 'warn'
  title: string
  alerts: readonly Pick<Fired, 'id' | 'headline'>[]
  /** How many more there are, in words; null where all are named. */
  more: string | null
}

/** @returns the banner for what began to fire; null where there is nothing. */
export function prepareBanner(fired: readonly Fired[]): BannerModel | null {
  if (fired.length === 0) return null
  const more = fired.length - MOST
  return {
    tone: fired.some(({ severity }) => severity === 'page') ? 'bad' : 'warn',
    title: fired.length === 1 ? 'An alert began to fire' : `${fired.length} alerts began to fire`,
    alerts: fired.slice(0, MOST).map(({ id, headline }) => ({ id, headline })),
    more: more > 0 ? `and ${more} more` : null,
  }
}

const COUNT = /^\(\d+\) /

/** @returns a page's title with how many alerts are firing before it: `(2) Overview`; as it is where none are. */
export function countedTitle(title: string, openCount: number): string {
  const plain = title.replace(COUNT, '')
  return openCount === 0 ? plain : `(${openCount}) ${plain}`
}

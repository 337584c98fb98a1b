import { type Acting, type Actor, authorOf } from '#core/access/actor.ts'
import { Problem } from '#core/problem.ts'

const RETRY_AFTER_SECONDS = 1

/** How many questions may be in flight of one key or person, and of all of a workspace together. */
interface Limits {
  ofOne: number
  ofWorkspace: number
}

/** A program that asks for a few things at once is well below it. */
export const KEY_SEATS: Limits = { ofOne: 32, ofWorkspace: 64 }
/** A gateway that starts anew makes every open page ask for up to six things: so twenty people have twenty tabs each and more. */
export const PEOPLE_SEATS: Limits = { ofOne: 192, ofWorkspace: 3_072 }

/** Questions in flight: from being asked until the last of their answer has gone out, or its reader. */
export interface Seats {
  /**
   * Keys leave the seats of people free, and people those of keys.
   * @returns what gives the seat back; again does nothing.
   * @throws Problem `rate_limited` where who asks, or the workspace's keys or people together, have too many in flight.
   */
  take(acting: Acting): () => void
}

export function countSeats(ofKeys = KEY_SEATS, ofPeople = PEOPLE_SEATS): Seats {
  const taken = new Map<string, number>()
  const add = (key: string, change: 1 | -1): void => {
    const count = (taken.get(key) ?? 0) + change
    if (count === 0) taken.delete(key)
    else taken.set(key, count)
  }
  return {
    take({ workspaceId, actor }) {
      const { ofOne, ofWorkspace } = actor.kind === 'person' ? ofPeople : ofKeys
      const limits = [
        { key: `${workspaceId} ${authorOf(actor)}`, most: ofOne, who: WHO[actor.kind].one },
        { key: `${workspaceId} ${actor.kind}`, most: ofWorkspace, who: WHO[actor.kind].all },
      ]
      for (const { key, most, who } of limits) {
        if ((taken.get(key) ?? 0) < most) continue
        throw new Problem('rate_limited', `${who} may ask ${most} questions at once; ask again`, {}, RETRY_AFTER_SECONDS)
      }
      for (const { key } of limits) add(key, 1)
      let isTaken = true
      return () => {
        if (isTaken) for (const { key } of limits) add(key, -1)
        isTaken = false
      }
    },
  }
}

const WHO: Record<Actor['kind'], { one: string; all: string }> = {
  key: { one: 'an API key', all: 'all API keys of a workspace' },
  person: { one: 'a person', all: 'all people of a workspace' },
  system: { one: 'a part of Holdfast', all: 'all parts of Holdfast' },
}

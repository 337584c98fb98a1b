import { Problem } from '#core/problem.ts'
import type { Access } from '#server/access/authorise.ts'

/**
 * For what is one's own: no key has any of it.
 * @throws Problem `forbidden`.
 */
export function requirePerson({ actor }: Access): void {
  if (actor.kind !== 'person') throw new Problem('forbidden', 'this is for people who are signed in alone')
}

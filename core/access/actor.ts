/** Parts of Holdfast that act where nobody asks them to at that moment, under the names that people read. */
export type SystemPart = 'first start' | 'command line' | 'demo' | 'upgrade' | 'drift' | 'alerts'

/** Who does something: someone who is signed in, a program with an API key, or a part of Holdfast itself. */
export type Actor = { kind: 'person'; userId: string } | { kind: 'key'; keyId: string } | { kind: 'system'; part: SystemPart }

/** Who acts, and in which workspace: the first argument of every verb that changes something there on someone's behalf. */
export interface Acting {
  workspaceId: number
  actor: Actor
}

/** @returns a part of Holdfast, acting in a workspace. */
export const asSystem = (part: SystemPart, workspaceId: number): Acting => ({ workspaceId, actor: { kind: 'system', part } })

/** @returns the actor as rows keep it: a person by their user id alone, as they were kept before keys were told apart. */
export function authorOf(actor: Actor): string {
  if (actor.kind === 'person') return actor.userId
  return actor.kind === 'key' ? `key:${actor.keyId}` : actor.part
}

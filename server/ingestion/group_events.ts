import type { SupportEvent } from '#core/event/types.ts'
import type { Workspace } from '../workspace/workspace.ts'

/** A job a request costs ten times what its one event costs, so requests smaller than this share one. */
export const SMALL_REQUEST_EVENTS = 50
/** How long a small request waits for company: below what anyone notices, and enough at a thousand requests a second. */
export const GROUP_MS = 4
const FULL_GROUP_EVENTS = 500

export type Sender = (workspace: Workspace, events: SupportEvent[]) => Promise<void>

/** Where admitted events are handed over. */
export interface Grouping {
  /** Resolves once the events are safely in the queue; rejects with a Problem where they are not. */
  submit(workspace: Workspace, events: SupportEvent[]): Promise<void>
  /** Sends what still waits for company. */
  flush(): void
}

interface Group {
  workspace: Workspace
  events: SupportEvent[]
  sent: Promise<void>
  send: () => void
}

/** @returns what groups the small requests of a workspace; large ones go straight to `sender`. */
export function groupEvents(sender: Sender): Grouping {
  const groups = new Map<number, Group>()
  const openGroup = (workspace: Workspace): Group => {
    const { promise, resolve } = withResolvers<void>()
    const timer = setTimeout(() => group.send(), GROUP_MS)
    const group: Group = {
      workspace,
      events: [],
      sent: promise,
      send: () => {
        clearTimeout(timer)
        groups.delete(workspace.id)
        resolve(sender(workspace, group.events))
      },
    }
    groups.set(workspace.id, group)
    return group
  }
  return {
    submit(workspace, events) {
      if (events.length >= SMALL_REQUEST_EVENTS) return sender(workspace, events)
      const group = groups.get(workspace.id) ?? openGroup(workspace)
      group.events.push(...events)
      if (group.events.length >= FULL_GROUP_EVENTS) group.send()
      return group.sent
    },
    flush() {
      for (const group of [...groups.values()]) group.send()
    },
  }
}

/** `Promise.withResolvers` came with Node 22. */
function withResolvers<T>(): { promise: Promise<T>; resolve: (value: T | Promise<T>) => void } {
  let resolve: (value: T | Promise<T>) => void = () => undefined
  const promise = new Promise<T>((settle) => {
    resolve = settle
  })
  return { promise, resolve }
}

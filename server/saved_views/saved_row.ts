import { SAVED_SCREENS, type SavedView } from '#core/saved_view/contract.ts'
import { mayChange, type Viewer } from '#core/saved_view/rights.ts'

/** A view as it is read, with its owner's name. */
export interface SavedRow {
  id: number
  ownerId: string
  name: string
  screen: string
  query: string
  shared: boolean
  createdAt: Date
  changedAt: Date
  owner: { user: { name: string } }
}

export const WITH_OWNER = { owner: { select: { user: { select: { name: true } } } } } as const

/** @returns the view as this viewer sees it; null where its screen is none of today's. */
export function savedViewOf(row: SavedRow, viewer: Viewer, startId: number | null): SavedView | null {
  const screen = SAVED_SCREENS.find((known) => known === row.screen)
  if (!screen) return null
  const { id, name, query, shared } = row
  return {
    ...{ id, name, screen, query, shared },
    ownerName: row.ownerId === viewer.userId ? null : row.owner.user.name,
    changeable: mayChange(row, viewer),
    isStart: id === startId,
    createdAt: row.createdAt.toISOString(),
    changedAt: row.changedAt.toISOString(),
  }
}

import type { Viewer } from '#core/saved_view/rights.ts'

/** Who acts on saved views, and in which workspace. */
export interface ViewerThere extends Viewer {
  workspaceId: number
}

/** Who looks at saved views, in a workspace of theirs. */
export interface Viewer {
  userId: string
  /** Whether they manage the workspace. */
  manages: boolean
}

interface Owned {
  ownerId: string
  shared: boolean
}

/** @returns whether they may know of a view: of one's own, or of one that is shared. */
export const mayOpen = ({ ownerId, shared }: Owned, { userId }: Pick<Viewer, 'userId'>): boolean => shared || ownerId === userId

/** @returns whether they may rename, change, share and remove it: their own, and who manages the workspace what is shared. */
export const mayChange = ({ ownerId, shared }: Owned, { userId, manages }: Viewer): boolean =>
  ownerId === userId || (shared && manages)

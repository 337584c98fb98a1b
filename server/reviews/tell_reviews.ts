import { say } from '../live/say.ts'

/** Lets open pages know that a workspace's reviews, their actions or notes are others than before. */
export const tellReviews = (workspaceId: number): Promise<void> =>
  say(workspaceId, 'reviews', { reviewsChangedAt: new Date().toISOString() })

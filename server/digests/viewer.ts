/** Who acts on digests, and in which workspace. */
export interface DigestViewer {
  workspaceId: number
  userId: string
  /** Whether those that go to channels are theirs to schedule, too. */
  managesChannels: boolean
}

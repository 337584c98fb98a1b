import type { SecretPlace } from '../channels/seal_secret.ts'

/** @returns whose secret the address of a workspace's heartbeat is. */
export const heartbeatPlace = (workspaceId: number): SecretPlace => ({ workspaceId, channelId: 'heartbeat' })

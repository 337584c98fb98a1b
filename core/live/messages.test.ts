import { expect, test } from 'vitest'
import { commitChannel, LIVE_NAMESPACE, LIVE_PATH, saidChannel } from './messages.ts'

test('clients find the stream where docs/api.md says', () => {
  expect([LIVE_NAMESPACE, LIVE_PATH]).toEqual(['/live', '/socket.io'])
})

test('each workspace has channels of its own', () => {
  expect([1, 12].flatMap((workspaceId) => [commitChannel(workspaceId), saidChannel(workspaceId)])).toEqual([
    'holdfast:1:commits',
    'holdfast:1:said',
    'holdfast:12:commits',
    'holdfast:12:said',
  ])
})

import { expect, it } from 'vitest'
import { answerRequests, refusal } from '../_testing/answer_requests.ts'
import { loadChannels } from './load_channels.ts'

const CHANNEL = {
  ...{ id: '6f0e3c1e-9d0a-4f5b-8a43-1c2d3e4f5a6b', kind: 'slack', name: '#ops', target: 'hooks.slack.com/…9f3a', isOn: false },
  ...{ failingSince: null, offReason: null, previousSecretUntil: null, createdAt: '2026-11-27T12:00:00Z', createdBy: 'Ana' },
}

it('offers the workspace’s channels, each with its kind and where it leads; none where they cannot be loaded', async () => {
  answerRequests(() => Response.json({ channels: [CHANNEL], canMail: true }))
  const { id, name, isOn } = CHANNEL
  expect(await loadChannels()).toEqual([{ id, name, isOn, hint: 'Slack, hooks.slack.com/…9f3a' }])
  answerRequests(() => refusal(503, 'away'))
  expect(await loadChannels()).toEqual([])
})

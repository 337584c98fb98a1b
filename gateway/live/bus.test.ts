import { describe, expect, it } from 'vitest'
import { hearText, type Said } from './bus.ts'

const COMMIT = { workspaceId: 7, policyVersion: 1, sequence: 1, at: '', rows: [], flips: [] }
const RECOUNT = { kind: 'recount', message: { version: 1, recount: { version: 2, done: 1, total: 2 } } }

function hear(channel: string, said: unknown) {
  const heard: { asked: number[]; commits: unknown[]; said: [number, Said][] } = { asked: [], commits: [], said: [] }
  hearText(channel, typeof said === 'string' ? said : JSON.stringify(said), {
    wants: (workspaceId) => {
      heard.asked.push(workspaceId)
      return workspaceId === 7
    },
    onCommit: (commit) => heard.commits.push(commit),
    onSaid: (workspaceId, one) => heard.said.push([workspaceId, one]),
  })
  return heard
}

describe('what comes over the bus', () => {
  it('is a commit of a workspace that someone looks at', () => {
    expect(hear('holdfast:7:commits', COMMIT)).toEqual({ asked: [7], commits: [COMMIT], said: [] })
  })

  it('is something said of it', () => {
    expect(hear('holdfast:7:said', RECOUNT)).toEqual({ asked: [7], commits: [], said: [[7, RECOUNT]] })
  })

  it.each([
    ['of a workspace that nobody looks at', 'holdfast:8:commits', COMMIT],
    ['said of one that nobody looks at', 'holdfast:8:said', RECOUNT],
    ['on a channel of something else', 'holdfast:7:else', COMMIT],
    ['on a channel without a workspace', 'holdfast::commits', COMMIT],
    ['of another workspace than its channel', 'holdfast:7:commits', { ...COMMIT, workspaceId: 8 }],
    ['without a sequence', 'holdfast:7:commits', { ...COMMIT, sequence: '1' }],
    ['without rows', 'holdfast:7:commits', { ...COMMIT, rows: null }],
    ['that is null', 'holdfast:7:commits', null],
    ['that is no JSON', 'holdfast:7:commits', '{'],
    ['said in no JSON', 'holdfast:7:said', '{'],
    ['said that is null', 'holdfast:7:said', null],
    ['said of a kind that is not known', 'holdfast:7:said', { ...RECOUNT, kind: 'toString' }],
    ['said of a kind that is not said', 'holdfast:7:said', { ...RECOUNT, kind: 'hello' }],
    ['said in another form', 'holdfast:7:said', { ...RECOUNT, message: { version: '1' } }],
  ])('is left out where it is something %s', (_name, channel, said) => {
    expect(hear(channel, said)).toMatchObject({ commits: [], said: [] })
  })
})

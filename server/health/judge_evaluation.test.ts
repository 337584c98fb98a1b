import { expect, it } from 'vitest'
import { judgeEvaluation } from './judge_evaluation.ts'

const now = new Date('2026-11-16T12:00:00Z')
const evaluated = (secondsAgo: number) => ({ firing: 0, tookMs: 5, evaluatedMs: now.getTime() - secondsAgo * 1_000 })

it.each([
  ['nobody has rules evaluated yet', [], null],
  ['all were evaluated within three minutes', [evaluated(5), evaluated(180)], null],
  ['one was not', [evaluated(5), evaluated(181)], 'rules of a workspace were evaluated last 181 seconds ago'],
])('%s', (_, workspaces, verdict) => {
  expect(judgeEvaluation(workspaces, now)).toBe(verdict)
})

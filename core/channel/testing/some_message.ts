import type { AlertMessage } from '../message.ts'

const ALERT = {
  id: '5b0e9e8e-6f60-4f0e-9df5-0f4b1f6f2a11',
  url: 'https://holdfast.example.com/w/acme/alerts/5b0e9e8e-6f60-4f0e-9df5-0f4b1f6f2a11',
  ruleName: 'Cost per accepted resolution',
  about: 'topic: refund',
  headline: 'Cost per accepted resolution of refund is up 14 % since Tuesday 09:00',
  sentences: [
    'Issues that the AI resolved come back more often: 18 % instead of 11 %.',
    'Release agent-2026.11.17 lies 20 minutes before.',
  ],
  facts: [
    { label: 'Now', value: '€ 4.12' },
    { label: 'Usual', value: '€ 3.61 (3.48 to 3.75)' },
    { label: 'If it stays', value: '€ 2,140 a month' },
  ],
  startedAt: '2026-11-17T09:00:00.000Z',
  runbookUrl: 'https://wiki.example.com/runbooks/refunds',
  dedupKey: 'holdfast/acme/5b0e9e8e-6f60-4f0e-9df5-0f4b1f6f2a11',
}

/** @returns a message about an alert that fired, but for what is said of it. */
export const someMessage = (change: Partial<AlertMessage> = {}): AlertMessage => ({
  id: '0d7f3f8c-1f0f-4cb5-9a55-3a6d9c1f0b11',
  type: 'alert.fired',
  at: '2026-11-17T17:15:00.000Z',
  workspace: { slug: 'acme', name: 'Acme Support' },
  severity: 'page',
  alert: ALERT,
  channel: null,
  ...change,
})

import type { Figures } from './figure.ts'
import { AFTER_HOURS, AI_CONVERSATIONS, CONVERSATIONS } from './samples.ts'

/** What became of conversations, each by the end of its first stint. */
export const CONVERSATION_FIGURES = {
  containmentRate: {
    name: 'Containment rate',
    shortName: 'Containment',
    definition:
      'Of the conversations that the AI began, those that it did not hand off. It says nothing about whether they held.',
    formula: 'AI-first conversations whose first stint was not handed off / AI-first conversations',
    unit: 'rate',
    better: 'higher',
    over: 'conversations',
    quotient: ({ total: { counts } }) => [counts.aiConversations - counts.aiHandedOff, counts.aiConversations],
    sample: AI_CONVERSATIONS,
    error: 'binomial',
    missing: 'The AI began no conversation.',
  },
  escalationRate: {
    name: 'Escalation rate',
    definition: 'Of the conversations that the AI began, those that it handed off.',
    formula: '1 − containment rate',
    unit: 'rate',
    better: 'lower',
    over: 'conversations',
    quotient: ({ total: { counts } }) => [counts.aiHandedOff, counts.aiConversations],
    sample: AI_CONVERSATIONS,
    error: 'binomial',
    missing: 'The AI began no conversation.',
  },
  afterHoursCapture: {
    name: 'After-hours capture',
    definition: 'Of the conversations that started outside business hours, those that the AI began and did not hand off.',
    formula: 'AI-first conversations contained outside business hours / all conversations started outside them',
    unit: 'rate',
    better: 'higher',
    over: 'conversations',
    quotient: ({ total: { counts } }) => [counts.afterHoursContained, counts.afterHoursStarted],
    sample: AFTER_HOURS,
    error: 'binomial',
    missing: 'No conversation started outside business hours.',
  },
} satisfies Figures

/** Counts of conversations that stand among an answer's sums. */
export const CONVERSATION_SUMS = {
  conversations: {
    name: 'Conversations',
    definition: 'Conversations whose first stint ended in the range, whether or not they began a case.',
    formula: 'conversations whose first stint has ended',
    unit: 'count',
    better: 'neither',
    over: 'conversations',
    quotient: ({ total }) => [total.counts.conversations, 1],
    sample: CONVERSATIONS,
    error: ({ total }) => Math.sqrt(total.counts.conversations),
    missing: '',
  },
} satisfies Figures

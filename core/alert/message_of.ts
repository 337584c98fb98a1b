import type { AlertMessage } from '../channel/message.ts'
import type { Found } from './bring_on.ts'
import type { RuleBody } from './rule_contract.ts'

/** What channels can be told of an alert. */
export type ToldType = Extract<AlertMessage['type'], `alert.${string}`>

/** What is told, of which alert of which rule, and from where. */
export interface Telling {
  type: ToldType
  stepId: string
  atMs: number
  workspace: { slug: string; name: string }
  /** The address of Holdfast, without a slash at its end. */
  home: string
  rule: { name: string; body: Pick<RuleBody, 'severity' | 'runbookUrl' | 'note'> }
  alert: { id: string; aboutName: string; openedMs: number; found: Found }
}

const BEFORE_HEADLINE: Record<ToldType, string> = {
  'alert.pending': 'It may be: ',
  'alert.fired': '',
  'alert.recovered': 'It is over: ',
  'alert.corrected': 'Taken back: ',
  'alert.no_data': 'There is no data to judge by any more: ',
  'alert.error': 'It cannot be read any more: ',
  'alert.acknowledged': 'Acknowledged: ',
  'alert.resolved': 'Resolved: ',
}

/** What was found is not so: nothing of it is said again. */
const TAKEN_BACK = 'Facts that came late show that it never was: by what is known now it would not have fired.'

/** @returns a message as any channel renders it. What people wrote for whoever is told stands last. */
export function messageOf({ type, stepId, atMs, workspace, home, rule, alert }: Telling): AlertMessage {
  const { severity, runbookUrl, note } = rule.body
  const { headline, sentences, facts, startedAt } = alert.found
  return {
    id: stepId,
    type,
    at: new Date(atMs).toISOString(),
    workspace,
    severity,
    alert: {
      id: alert.id,
      url: `${home}/w/${encodeURIComponent(workspace.slug)}/alerts/${alert.id}`,
      ruleName: rule.name,
      about: alert.aboutName,
      headline: `${BEFORE_HEADLINE[type]}${headline}`,
      sentences: type === 'alert.corrected' ? [TAKEN_BACK] : note === '' ? sentences : [...sentences, note],
      facts,
      startedAt: startedAt ?? new Date(alert.openedMs).toISOString(),
      runbookUrl,
      dedupKey: alert.id,
    },
    channel: null,
  }
}

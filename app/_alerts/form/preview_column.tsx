import type { RuleBodyInput } from '#core/alert/rule_contract.ts'
import type { Release } from '#core/release/contract.ts'
import { Callout } from '../../_ui/callout.tsx'
import { Card } from '../../_ui/card.tsx'
import { classNames } from '../../_ui/class_names.ts'
import { Skeleton, Spinner } from '../../_ui/waiting.tsx'
import type { PreviewModel } from '../prepare_preview.ts'
import { BudgetCard } from './budget_card.tsx'
import { ReplayCard } from './replay_card.tsx'
import type { PreviewState } from './use_preview.ts'

interface PreviewColumnProps {
  preview: PreviewState
  model: PreviewModel | null
  body: RuleBodyInput | null
  releases: readonly Release[]
  currency: string
  timeZone: string
}

/** What the rule gives on one's own data; what was there before is without colours until it is known anew, and can be read. */
export function PreviewColumn({ preview, model, body, ...shown }: PreviewColumnProps) {
  const { answer, problem, isStale } = preview
  if (problem && !answer) return <Problem words={problem.message} />
  if (body === null && !answer)
    return (
      <Card>
        <p className="text-sm text-ink-default">
          Enter the number that is missing: then what the rule would have said stands here.
        </p>
      </Card>
    )
  if (!answer || !model)
    return (
      <Card>
        <Spinner label="Replaying what was known" />
        <Skeleton className="mt-4 h-72" />
      </Card>
    )
  return (
    <div className="min-w-0 space-y-4" aria-busy={isStale}>
      {problem && <Problem words={problem.message} />}
      {model.standing && <Callout title={model.standing}>Once it is made, this is told at once.</Callout>}
      <div className={classNames('space-y-4', isStale && 'grayscale')}>
        {model.budget ? (
          <BudgetCard budget={model.budget} />
        ) : (
          model.missing && <Callout title="No promise can be made yet">{model.missing}</Callout>
        )}
        {body && <ReplayCard model={model} replay={answer.replay} body={body} {...shown} />}
      </div>
    </div>
  )
}

const Problem = ({ words }: { words: string }) => (
  <Callout tone="warn" live title="This cannot be told at present">
    {words} The rule can be made all the same.
  </Callout>
)

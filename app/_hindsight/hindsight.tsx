'use client'
import { useMemo } from 'react'
import type { HindsightAnswer } from '#core/drift/hindsight_contract.ts'
import { CsvButton } from '../_export/csv_button.tsx'
import { useScreenPath } from '../_links/use_screen_path.ts'
import { Card } from '../_ui/card.tsx'
import { AgesTable } from './ages_table.tsx'
import { HindsightChart } from './hindsight_chart.tsx'
import { HindsightSwitch } from './hindsight_switch.tsx'
import { type HindsightView, hindsightParams } from './hindsight_view.ts'
import { ageWords, prepareHindsight } from './prepare_hindsight.ts'
import { SaidTable } from './said_table.tsx'

/** How good what was expected has been: by age, and day by day or week by week. */
export function Hindsight({ answer, view }: { answer: HindsightAnswer; view: HindsightView }) {
  const pathOf = useScreenPath()
  const { sentence, rows, points } = useMemo(() => prepareHindsight(answer, view), [answer, view])
  const hrefOf = (change: Partial<HindsightView>): string =>
    pathOf({ screen: 'hindsight' }, hindsightParams({ ...view, ...change }))
  const choice = <K extends keyof HindsightView>(key: K, value: HindsightView[K], name: string) => ({
    name,
    isHere: view[key] === value,
    href: hrefOf({ [key]: value }),
  })
  const title = `Told ${ageWords(view.ageDays)}, and what came of it`
  return (
    <div className="space-y-4">
      <div className="flex flex-wrap gap-3">
        <HindsightSwitch label="Of" choices={[choice('step', 'day', 'Days'), choice('step', 'week', 'Weeks')]} />
        <HindsightSwitch
          label="Figure"
          choices={[
            choice('figure', 'cost', 'Cost per accepted resolution'),
            choice('figure', 'rate', 'Accepted-resolution rate'),
          ]}
        />
      </div>
      {rows.length === 0 ? (
        <NothingSaid windowDays={answer.acceptanceWindowDays} />
      ) : (
        <>
          {sentence !== '' && <p className="max-w-prose text-sm text-ink-emphasis">{sentence}</p>}
          <Card
            title="By how long after"
            hint={`Of those that have settled since; counted from the end of the ${view.step}.`}
            flush
            actions={
              <CsvButton
                what="all that was said"
                file={async () => (await import('./hindsight_file.ts')).hindsightFile(answer)}
              />
            }
          >
            <AgesTable
              rows={rows}
              what={view.step === 'day' ? 'Days' : 'Weeks'}
              shownAge={view.ageDays}
              hrefOf={(ageDays) => hrefOf({ ageDays })}
            />
          </Card>
          <Card id="said" title={title} hint="As it was said then; nothing of it is changed afterwards.">
            <HindsightChart {...{ points, answer, view }} />
            <details className="mt-3 print:hidden">
              <summary className="w-fit cursor-pointer text-sm text-ink-default hover:text-ink">Show as a table</summary>
              <SaidTable caption={title} {...{ points, answer, view }} />
            </details>
          </Card>
        </>
      )}
      <p className="text-xs text-ink-subtle">
        Policy version {answer.policyVersion}, acceptance window {answer.acceptanceWindowDays} days, {answer.timeZone}. What was
        said under an earlier version of the policy is left out.
      </p>
    </div>
  )
}

function NothingSaid({ windowDays }: { windowDays: number }) {
  return (
    <Card>
      <div className="mx-auto max-w-prose py-10 text-center" data-testid="empty">
        <h2 className="text-lg font-semibold text-ink">Nothing has been said yet</h2>
        <p className="mt-2 text-ink-default">
          What is expected of a day or week is kept 1, 2, 3, 5, 7 and 10 days after its end. {windowDays} days after its end it
          has settled, and shows here how good that was.
        </p>
      </div>
    </Card>
  )
}

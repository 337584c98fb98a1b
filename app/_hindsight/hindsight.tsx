'use client'
import { useMemo } from 'react'
import type { HindsightAnswer } from '#core/drift/hindsight_contract.ts'
import { CsvButton } from '../_export/csv_button.tsx'
import { useScreenPath } from '../_links/use_screen_path.ts'
import { Card } from '../_ui/card.tsx'
import { AgesTable } from './ages_table.tsx'
import { HindsightChart } from './hindsight_chart.tsx'
import { HindsightSwitches } from './hindsight_switches.tsx'
import { type HindsightView, hindsightParams } from './hindsight_view.ts'
import { NothingToJudge } from './nothing_to_judge.tsx'
import { ageWords, prepareHindsight } from './prepare_hindsight.ts'
import { SaidTable } from './said_table.tsx'
import { WhatIsReconstructed } from './what_is_reconstructed.tsx'

/** How good what was expected has been: by age, and day by day or week by week. */
export function Hindsight({ answer, view }: { answer: HindsightAnswer; view: HindsightView }) {
  const pathOf = useScreenPath()
  const { sentence, rows, points } = useMemo(() => prepareHindsight(answer, view), [answer, view])
  const hrefOf = (change: Partial<HindsightView>): string =>
    pathOf({ screen: 'hindsight' }, hindsightParams({ ...view, ...change }))
  const title = `Expected of each ${view.step}, told ${view.ageDays === 1 ? 'when it had ' : ''}${ageWords(view.ageDays)}`
  const csv = (
    <CsvButton what="all that was said" file={async () => (await import('./hindsight_file.ts')).hindsightFile(answer)} />
  )
  return (
    <div className="space-y-4">
      <HindsightSwitches view={view} hrefOf={hrefOf} />
      <WhatIsReconstructed
        answer={answer}
        saidThenOnly={view.saidThenOnly}
        otherHref={hrefOf({ saidThenOnly: !view.saidThenOnly })}
      />
      {answer.saidThen + answer.reconstructed === 0 && <NothingToJudge missing={answer.missing} timeZone={answer.timeZone} />}
      {rows.length > 0 && (
        <>
          <p className="max-w-prose text-base text-pretty text-ink-emphasis" data-testid="hindsight-summary">
            {sentence}
          </p>
          <Card
            title="By how long after its end it was told"
            hint={`Of each ${view.step} of the last 91 days that has settled since.`}
            flush
            actions={csv}
          >
            <AgesTable
              rows={rows}
              what={view.step === 'day' ? 'Days' : 'Weeks'}
              shownAge={view.ageDays}
              hrefOf={(ageDays) => hrefOf({ ageDays })}
            />
          </Card>
          <Card id="said" title={title} hint="As it was said; nothing of it is changed afterwards.">
            <HindsightChart {...{ points, answer, view, title }} />
            <details className="mt-3 print:hidden">
              <summary className="w-fit cursor-pointer text-sm text-ink-default hover:text-ink">Show as a table</summary>
              <SaidTable caption={`${title}: as a table`} {...{ points, answer, view }} />
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

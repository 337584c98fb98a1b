'use client'
import { formatLocalDate } from '#core/format/local_date.ts'
import type { ComparedReleases } from '#core/release/contract.ts'
import { useScreenPath } from '../_links/use_screen_path.ts'
import { Button } from '../_ui/button.tsx'
import { Card } from '../_ui/card.tsx'
import { Select } from '../_ui/select.tsx'

interface ChooseVersionsProps {
  versions: ComparedReleases['versions']
  /** What is chosen at first; else the two newest. */
  before?: string
  after?: string
}

/** Leads to the comparison of any two versions that ran lately; where they ran at the same time, of those hours. */
export function ChooseVersions({ versions, before, after }: ChooseVersionsProps) {
  const pathOf = useScreenPath()
  if (versions.length < 2) return null
  const options = versions.map(({ version, firstDay, lastDay }) => ({
    value: version,
    label: `${version}, ${daysWords(firstDay, lastDay)}`,
  }))
  return (
    <Card
      id="choose"
      title="Compare any two versions"
      hint="Of the last four weeks; where both ran at the same time, only the hours of both."
    >
      <form action={pathOf({ screen: 'comparedVersions' }, '')} className="flex flex-wrap items-end gap-3">
        <Select
          label="Version"
          name="after"
          options={options}
          defaultValue={after ?? options[0]?.value}
          className="w-64 max-w-full"
        />
        <Select
          label="compared with"
          name="before"
          options={options}
          defaultValue={before ?? options[1]?.value}
          className="w-64 max-w-full"
        />
        <Button type="submit" look="secondary">
          Compare
        </Button>
      </form>
    </Card>
  )
}

const daysWords = (first: string, last: string): string =>
  first === last ? formatLocalDate(first) : `${formatLocalDate(first)} to ${formatLocalDate(last)}`

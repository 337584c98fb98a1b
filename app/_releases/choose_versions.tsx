'use client'
import { formatDays } from '#core/format/date.ts'
import type { ComparedReleases } from '#core/release/contract.ts'
import { useScreenPath } from '../_links/use_screen_path.ts'
import { Button } from '../_ui/button.tsx'
import { Card } from '../_ui/card.tsx'
import { Select } from '../_ui/select.tsx'

interface ChooseVersionsProps {
  versions: ComparedReleases['versions']
  /** What is chosen at first; else the two newest. */
  version?: string
  against?: string
  /** The filters of the address, as its query. */
  filters: string
}

/** Leads to the comparison of any two versions that ran lately; where they ran at the same time, of those hours. */
export function ChooseVersions({ versions, version, against, filters }: ChooseVersionsProps) {
  const pathOf = useScreenPath()
  if (versions.length < 2) return null
  const options = versions.map((one) => ({
    value: one.version,
    label: `${one.version}, ${daysWords(one.firstDay, one.lastDay)}`,
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
          name="version"
          options={options}
          defaultValue={version ?? options[0]?.value}
          className="w-72 max-w-full"
        />
        <Select
          label="Compared with"
          name="against"
          options={options}
          defaultValue={against ?? options[1]?.value}
          className="w-72 max-w-full"
        />
        {[...new URLSearchParams(filters)].map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <Button type="submit" look="secondary">
          Compare
        </Button>
      </form>
    </Card>
  )
}

const DAY_MS = 86_400_000

const daysWords = (first: string, last: string): string =>
  formatDays(`${first}T00:00:00Z`, Date.parse(`${last}T00:00:00Z`) + DAY_MS, 'UTC')

import { BackTo } from '#app/_links/back_to.tsx'
import { PageHeader } from '#app/_ui/page_header.tsx'

export default function RuleNotFound() {
  return (
    <PageHeader
      title="No such rule"
      hint="It was removed, or its address was cut. What it found stays in the list of alerts."
      back={<BackTo screen="rules">Rules</BackTo>}
    />
  )
}

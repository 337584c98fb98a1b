import { BackTo } from '#app/_links/back_to.tsx'
import { PageHeader } from '#app/_ui/page_header.tsx'

export default function AlertNotFound() {
  return (
    <PageHeader
      title="No such alert"
      hint="Alerts stay, also when their rule is removed. Perhaps the address was cut."
      back={<BackTo screen="alerts">Alerts</BackTo>}
    />
  )
}

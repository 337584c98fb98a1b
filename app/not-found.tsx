import { HOME_PATH } from '#core/address/paths.ts'
import { LinkButton } from './_ui/button.tsx'

export default function NotFound() {
  return (
    <main className="mx-auto max-w-md px-4 py-24 text-center">
      <h1 className="text-xl font-semibold text-ink">There is nothing here</h1>
      <p className="mt-2 text-ink-default">The address leads nowhere, or to what has been removed.</p>
      <LinkButton href={HOME_PATH} className="mt-5">
        To the overview
      </LinkButton>
    </main>
  )
}

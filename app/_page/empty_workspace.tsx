import { ScreenButton } from '../_links/screen_link.tsx'
import { Card } from '../_ui/card.tsx'

/** Before the first event: what will be here, and how to get there. */
export function EmptyWorkspace({ shows = 'what a resolution that holds costs, live' }: { shows?: string }) {
  return (
    <Card>
      <div className="mx-auto max-w-prose py-10 text-center" data-testid="empty">
        <h2 className="text-lg font-semibold text-ink">No events yet</h2>
        <p className="mt-2 text-ink-default">
          As soon as your helpdesk or bot sends its first events, this page shows {shows}. Or look at it with a demo first.
        </p>
        <div className="mt-5 flex flex-wrap justify-center gap-2">
          <ScreenButton to={{ screen: 'welcome' }}>Send events, or start the demo</ScreenButton>
          <ScreenButton to={{ screen: 'calculator' }} look="secondary">
            Run your own numbers
          </ScreenButton>
        </div>
      </div>
    </Card>
  )
}

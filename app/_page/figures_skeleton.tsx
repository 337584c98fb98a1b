import { Card } from '../_ui/card.tsx'
import { Skeleton, Spinner } from '../_ui/waiting.tsx'

/** Holds the places of the overview's parts while it loads. */
export function OverviewSkeleton() {
  return (
    <div className="space-y-4">
      <Spinner label="Loading the figures" />
      <Card>
        <Skeleton className="h-36" />
      </Card>
      <Card>
        <Skeleton className="h-96" />
      </Card>
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4 2xl:grid-cols-6">
        {[...'abcdefghijk'].map((place) => (
          <Card key={place}>
            <Skeleton className="h-28" />
          </Card>
        ))}
      </div>
    </div>
  )
}

/** Holds the place of a table. */
export function TableSkeleton() {
  return (
    <Card>
      <Spinner />
      <div className="mt-4 space-y-3">
        {['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((line) => (
          <Skeleton key={line} className="h-6" />
        ))}
      </div>
    </Card>
  )
}

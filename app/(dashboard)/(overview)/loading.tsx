import { OverviewSkeleton } from '../../_page/figures_skeleton.tsx'

export default function Loading() {
  return <OverviewSkeleton />
}

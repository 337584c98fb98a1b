'use client'
import { Tab, TabGroup, TabList, TabPanel, TabPanels } from '@tremor/react'
import type { ReactNode } from 'react'

interface TabsProps {
  label: string
  tabs: readonly { name: string; content: ReactNode }[]
  index?: number
  onIndexChange?: (index: number) => void
}

/** Tabs with their panels; left alone it keeps its own place. */
export function Tabs({ label, tabs, index, onIndexChange }: TabsProps) {
  return (
    <TabGroup {...(index === undefined ? {} : { index })} {...(onIndexChange ? { onIndexChange } : {})}>
      <TabList aria-label={label}>
        {tabs.map((tab) => (
          <Tab key={tab.name}>{tab.name}</Tab>
        ))}
      </TabList>
      <TabPanels>
        {tabs.map((tab) => (
          <TabPanel key={tab.name}>{tab.content}</TabPanel>
        ))}
      </TabPanels>
    </TabGroup>
  )
}

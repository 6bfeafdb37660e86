import { Keyboard } from 'lucide-react'
import { type ColorScheme, colorSchemes, setColorScheme } from '../../shell/color-scheme.ts'
import { colorSchemeOptions } from '../../shell/color-scheme-switch.tsx'
import { globalShortcuts } from '../global-shortcuts.ts'
import type { ItemGroup } from './item.ts'
import { ItemKeys } from './item-keys.tsx'

const icon = 'size-4'

/** @param scheme that is chosen now */
export function colorSchemeItems(scheme: ColorScheme): ItemGroup {
  return {
    title: 'Appearance of Greenroom',
    items: colorSchemes.map((choice) => {
      const { label, Icon } = colorSchemeOptions[choice]
      return {
        id: `appearance-${choice}`,
        label,
        words: 'colour color scheme theme mode',
        icon: <Icon className={icon} />,
        end: choice === scheme && 'Current',
        run: () => setColorScheme(choice),
      }
    }),
  }
}

export function helpItems(onShortcuts: () => void): ItemGroup {
  return {
    title: 'Help',
    items: [
      {
        id: 'shortcuts',
        label: globalShortcuts.shortcuts.label,
        icon: <Keyboard className={icon} />,
        end: <ItemKeys keys={globalShortcuts.shortcuts.keys[0]} />,
        run: onShortcuts,
      },
    ],
  }
}

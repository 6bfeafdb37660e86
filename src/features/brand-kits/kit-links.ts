/** Where the pages of brand kits are. */
export type KitLinks = Readonly<{
  list: string
  create: string
  /** `into`: the kit whose colours are to be taken from what is brought in. */
  import: (into?: string) => string
  kit: (id: string) => string
  edit: (id: string) => string
}>

/**
 * Lets up to `width` pieces of work be under way while the next one is prepared; their ends are waited for in
 * their order. The first failure is thrown when all that had begun have ended.
 */
export class InTurn {
  readonly #width: number;
  readonly #underWay: Promise<void>[] = [];
  #failure: { readonly error: unknown } | null = null;

  constructor(width: number) {
    this.#width = width;
  }

  /** Begins the work, once fewer than `width` pieces are under way. */
  async begin(work: () => Promise<void>): Promise<void> {
    while (this.#underWay.length >= this.#width) await this.#underWay.shift();
    if (this.#failure !== null) return this.end();
    this.#underWay.push(
      work().catch((error: unknown) => {
        this.#failure ??= { error };
      }),
    );
  }

  /** Waits for everything that was begun. */
  async end(): Promise<void> {
    await Promise.all(this.#underWay);
    if (this.#failure !== null) throw this.#failure.error;
  }
}

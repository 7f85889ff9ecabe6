/** An exact fraction: slow, obvious, and nothing of the engine's. */
export class Fraction {
  private constructor(
    readonly over: bigint,
    readonly under: bigint,
  ) {}

  /** A decimal as it is written: 0.1 is a tenth. */
  static of(value: number | string): Fraction {
    const [whole = '0', decimals = ''] = String(value).replace('-', '').split('.');
    const size = new Fraction(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
    return String(value).startsWith('-') ? ZERO.minus(size) : size;
  }

  plus(other: Fraction): Fraction {
    return new Fraction(this.over * other.under + other.over * this.under, this.under * other.under);
  }

  minus(other: Fraction): Fraction {
    return new Fraction(this.over * other.under - other.over * this.under, this.under * other.under);
  }

  times(other: Fraction): Fraction {
    return new Fraction(this.over * other.over, this.under * other.under);
  }

  /** By a whole number above 0. */
  by(divisor: number): Fraction {
    return new Fraction(this.over, this.under * BigInt(divisor));
  }

  /** How many times the other goes into it; the other is above 0. */
  per(other: Fraction): Fraction {
    return new Fraction(this.over * other.under, this.under * other.over);
  }

  isBelow(other: Fraction): boolean {
    return this.over * other.under < other.over * this.under;
  }

  least(other: Fraction): Fraction {
    return other.isBelow(this) ? other : this;
  }

  most(other: Fraction): Fraction {
    return this.isBelow(other) ? other : this;
  }

  floor(): bigint {
    const quotient = this.over / this.under;
    return this.over < 0n && quotient * this.under !== this.over ? quotient - 1n : quotient;
  }

  ceil(): bigint {
    return -ZERO.minus(this).floor();
  }

  /** Rounded half up to 2 decimals. */
  rounded(): number {
    return Number(this.times(Fraction.of(100)).plus(Fraction.of('0.5')).floor()) / 100;
  }

  static sum(all: readonly Fraction[]): Fraction {
    return all.reduce((sum, one) => sum.plus(one), ZERO);
  }

  static whole(value: bigint | number): Fraction {
    return new Fraction(BigInt(value), 1n);
  }
}

export const ZERO = Fraction.whole(0);

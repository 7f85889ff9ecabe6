/** Widths of the characters from the space (32) to the tilde (126), in thousandths of the font's size. */
export type LatinWidths = readonly number[];

/** Calibri Bold, which is wider than Calibri; measured on Carlito, whose widths are the same. */
export const CALIBRI: LatinWidths = [
  226, 326, 438, 498, 507, 729, 705, 233, 312, 312, 498, 498, 258, 306, 267, 430, 507, 507, 507, 507, 507, 507, 507,
  507, 507, 507, 276, 276, 498, 498, 498, 463, 898, 606, 561, 529, 630, 488, 459, 637, 631, 267, 331, 547, 423, 874,
  659, 676, 532, 686, 563, 473, 495, 653, 591, 906, 551, 520, 478, 325, 430, 325, 498, 498, 300, 494, 537, 418, 537,
  503, 316, 474, 537, 246, 255, 480, 246, 813, 537, 538, 537, 537, 355, 399, 347, 537, 473, 745, 459, 474, 397, 344,
  475, 344, 498,
];

/**
 * SimSun, whose Latin characters are all half as wide as high, or what stands in for it where it is missing (DejaVu
 * Serif, measured), whichever is wider: so that rows are high enough in both.
 */
export const SIMSUN: LatinWidths = [
  500, 500, 500, 838, 636, 950, 890, 500, 500, 500, 500, 838, 500, 500, 500, 500, 636, 636, 636, 636, 636, 636, 636,
  636, 636, 636, 500, 500, 838, 838, 838, 536, 1000, 722, 735, 765, 802, 730, 694, 799, 872, 500, 500, 747, 664, 1024,
  875, 820, 673, 820, 753, 685, 667, 843, 722, 1028, 712, 660, 695, 500, 500, 500, 838, 500, 500, 596, 640, 560, 640,
  592, 500, 640, 644, 500, 500, 606, 500, 948, 644, 602, 640, 640, 500, 513, 500, 644, 565, 856, 564, 565, 527, 636,
  500, 636, 838,
];

import { words } from '../files/xml/words';

/**
 * The order in which the file format's schemas put an element's children, by the element's name. Elements of one name
 * whose kinds differ (the series of a bar and of a line chart) share a list that holds for each of them.
 */
const ORDERS: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries({
    'c:chartSpace': `date1904 lang roundedCorners AlternateContent style clrMapOvr pivotSource protection chart spPr txPr
      externalData printSettings userShapes extLst`,
    'c:chart': `title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs
      showDLblsOverMax extLst`,
    // Charts may stand in any order, which is the order they are drawn in: areas below, then bars, lines above them.
    'c:plotArea': `layout areaChart area3DChart surfaceChart surface3DChart pieChart pie3DChart ofPieChart doughnutChart barChart
      bar3DChart stockChart radarChart lineChart line3DChart scatterChart bubbleChart catAx dateAx valAx serAx dTable spPr
      extLst`,
    'c:title': 'tx layout overlay spPr txPr extLst',
    'c:legend': 'legendPos legendEntry layout overlay spPr txPr extLst',
    'c:legendEntry': 'idx delete txPr extLst',
    'c:layout': 'manualLayout extLst',
    'c:manualLayout': 'layoutTarget xMode yMode wMode hMode x y w h extLst',
    'c:tx': 'strRef rich v',
    'c:ser': `idx order tx spPr invertIfNegative pictureOptions marker explosion dPt dLbls trendline errBars cat val xVal yVal
      bubbleSize bubble3D smooth shape extLst`,
    'c:dPt': 'idx invertIfNegative marker bubble3D explosion spPr pictureOptions extLst',
    'c:marker': 'symbol size spPr extLst',
    'c:dLbls': `dLbl delete numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize
      separator showLeaderLines leaderLines extLst`,
    'c:dLbl': `idx delete layout tx numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent
      showBubbleSize separator extLst`,
    'c:trendline': `name spPr trendlineType order period forward backward intercept dispRSqr dispEq trendlineLbl extLst`,
    'c:trendlineLbl': 'layout tx numFmt spPr txPr extLst',
    'c:errBars': 'errDir errBarType errValType noEndCap plus minus val spPr extLst',
    'c:scaling': 'logBase orientation max min extLst',
    'c:dispUnits': 'custUnit builtInUnit dispUnitsLbl extLst',
    'c:dTable': 'showHorzBorder showVertBorder showOutline showKeys spPr txPr extLst',
    group: `wireframe ofPieType barDir radarStyle scatterStyle grouping varyColors ser dLbls bandFmts gapWidth splitType splitPos
      custSplit secondPieSize overlap firstSliceAng holeSize dropLines hiLowLines upDownBars marker smooth bubble3D
      bubbleScale showNegBubbles sizeRepresents gapDepth shape serLines axId extLst`,
    axis: `axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr
      txPr crossAx crosses crossesAt auto lblAlgn lblOffset crossBetween baseTimeUnit majorUnit majorTimeUnit minorUnit
      minorTimeUnit dispUnits tickLblSkip tickMarkSkip noMultiLvlLbl extLst`,
    properties: `xfrm custGeom prstGeom noFill solidFill gradFill blipFill pattFill grpFill ln effectLst effectDag scene3d sp3d
      extLst`,
    'a:ln': 'noFill solidFill gradFill pattFill prstDash custDash round bevel miter headEnd tailEnd extLst',
    run: `ln noFill solidFill gradFill blipFill pattFill grpFill effectLst effectDag highlight uLnTx uLn uFillTx uFill latin ea
      cs sym hlinkClick hlinkMouseOver rtl extLst`,
    text: 'bodyPr lstStyle p',
    'a:p': 'pPr r br fld endParaRPr',
    'a:pPr': `lnSpc spcBef spcAft buClrTx buClr buSzTx buSzPct buSzPts buFontTx buFont buNone buAutoNum buChar buBlip tabLst
      defRPr extLst`,
    'xdr:sp': 'nvSpPr spPr style txBody',
    'xdr:pic': 'nvPicPr blipFill spPr style',
    'xdr:cxnSp': 'nvCxnSpPr spPr style',
  }).map(([name, list]) => [name, words(list)]),
);

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^c:\w+Chart$/, 'group'],
  [/^c:(cat|val|date|ser)Ax$/, 'axis'],
  [/:spPr$/, 'properties'],
  [/^a:(defRPr|rPr|endParaRPr)$/, 'run'],
  [/:(txPr|rich|txBody)$/, 'text'],
];

/** The order of the children of an element of that name; none where the format leaves it open. */
export function orderOf(name: string): readonly string[] {
  return ORDERS[name] ?? ORDERS[KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? ''] ?? [];
}

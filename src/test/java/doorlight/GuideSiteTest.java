package doorlight;

/** The user guide, which is a site too. */
class GuideSiteTest extends RepositorySite {
  GuideSiteTest() {
    super("src/guide");
  }

  @Override
  int fewestQuestions() {
    return 20;
  }

  @Override
  int fewestCitations() {
    return 0;
  }
}

package io.connectors.signin.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Test: one name has one form, however it is typed. */
class AccountNameTest {

  @Test
  void ignores_blanks_case_and_width() {
    for (String spelling :
        new String[] {"Ada", " ada\t", "ADA", "\uff21\uff44\uff41", "\u00a0ada\u3000"}) {
      assertThat(new AccountName(spelling)).as(spelling).isEqualTo(new AccountName("ada"));
    }
  }

  @Test
  void folds_letters_with_irregular_case() {
    assertThat(new AccountName("Stra\u00dfe")).isEqualTo(new AccountName("STRASSE"));
    assertThat(new AccountName("\u03a3\u03c2")).isEqualTo(new AccountName("\u03c3\u03c3"));
  }

  @Test
  void the_canonical_form_is_stable() {
    for (String name : new String[] {"\u0130stanbul", "\ufb03x", "\u1e9e", "\u01c5", " A\u030a "}) {
      AccountName once = new AccountName(name);
      assertThat(new AccountName(once.value())).as(name).isEqualTo(once);
    }
  }

  @Test
  void keeps_different_names_apart() {
    assertThat(new AccountName("acme-admin")).isNotEqualTo(new AccountName("globex-admin"));
    assertThat(new AccountName("a da")).isNotEqualTo(new AccountName("ada"));
  }
}

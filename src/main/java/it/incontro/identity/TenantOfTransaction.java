package it.incontro.identity;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** Tells PostgreSQL the tenant at the beginning of every transaction, for that transaction alone. */
@Component
class TenantOfTransaction implements TransactionExecutionListener {

    private final ObjectProvider<DataSource> dataSource;

    TenantOfTransaction(ObjectProvider<DataSource> dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure != null) {
            return;
        }
        String organiser = CurrentTenant.find().map(Object::toString).orElse("");
        JdbcClient.create(dataSource.getObject())
                .sql("select set_config('incontro.organiser', ?, true)")
                .param(organiser)
                .query(String.class)
                .single();
    }
}
